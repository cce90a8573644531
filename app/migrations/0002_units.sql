-- 组织: any node. `path` is today's home placement; dated placements keep the trees' history (DESIGN §5.9).
CREATE TABLE unit (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL UNIQUE CHECK (path ~ '^/([0-9a-z]{3}/)+$'),
  name text NOT NULL CHECK (name <> ''),
  short_name text NOT NULL CHECK (short_name <> ''),
  kind text NOT NULL CHECK (kind IN ('committee', 'department', 'affiliate', 'association', 'station', 'liaison-point', 'school', 'provider', 'mobile-branch')),
  level text NOT NULL CHECK (level IN ('province', 'city', 'county', 'township', 'beside')),
  -- Units stand in their official order, never sorted by value (整治形式主义为基层减负若干规定: no rankings).
  official_order integer NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  CHECK (closed_on IS NULL OR closed_on >= opened_on)
);
CREATE INDEX unit_path ON unit (path, id);

CREATE TABLE placement (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL REFERENCES unit,
  tree text NOT NULL CHECK (tree IN ('territory', 'system', 'overseas')),
  parent_id uuid REFERENCES unit,
  path text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  to_day date,
  decision text,
  CHECK (to_day IS NULL OR to_day > from_day)
);
CREATE INDEX placement_path ON placement (path, unit_id);
CREATE INDEX placement_unit ON placement (unit_id, tree, from_day);
-- One parent at a time in one tree.
CREATE UNIQUE INDEX placement_current ON placement (unit_id, tree) WHERE to_day IS NULL;

-- The directory of units is no secret inside the organisation: everybody may look up an addressee or a co-organiser.
CREATE PROCEDURE install_directory(table_name text) LANGUAGE plpgsql AS $$
BEGIN
  CALL install_scope(table_name, 'work');
  EXECUTE format('CREATE POLICY directory ON %I FOR SELECT TO yizhan_app USING (true)', table_name);
END $$;
CALL install_directory('unit');
CALL install_directory('placement');
