-- A doubt offers its readings, the likeliest first, where it had one suggestion; a decision takes one of them by number.
-- Rows are rewritten by ALTER … USING: row-level security is forced on the owner too, so an UPDATE might see none.
ALTER TABLE notice_doubt RENAME COLUMN suggestion TO alternatives;
ALTER TABLE notice_doubt
  ALTER COLUMN alternatives TYPE jsonb USING CASE
    WHEN alternatives IS NULL THEN '[]'::jsonb
    -- Where no confidence was kept the reading counts as possible, not as likely.
    ELSE jsonb_build_array('{"confidence": 0.5}'::jsonb || alternatives)
  END,
  ALTER COLUMN alternatives SET NOT NULL,
  ADD CHECK (jsonb_typeof(alternatives) = 'array');

ALTER TABLE notice_doubt_decision DROP CONSTRAINT notice_doubt_decision_decision_check;
-- Which of the doubt's readings was taken, from 1.
ALTER TABLE notice_doubt_decision ADD COLUMN alternative integer;
ALTER TABLE notice_doubt_decision
  ALTER COLUMN alternative TYPE integer USING CASE WHEN decision = 'accept-suggestion' THEN 1 END,
  ALTER COLUMN decision TYPE text USING CASE decision WHEN 'accept-suggestion' THEN 'take-alternative' ELSE decision END;
ALTER TABLE notice_doubt_decision
  ADD CHECK (decision IN ('take-alternative', 'keep-as-is', 'value-given', 'not-a-problem', 'restored', 'stripped')),
  ADD CHECK (alternative >= 1),
  ADD CHECK ((decision = 'take-alternative') = (alternative IS NOT NULL));

-- What reading the file left out or could not see (tracked changes, hidden text …), as [{ kind, zh, en }].
ALTER TABLE notice ADD COLUMN remarks jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(remarks) = 'array');
-- Where each page of the original begins in the text; empty where its format has no pages.
ALTER TABLE notice ADD COLUMN pages integer[] NOT NULL DEFAULT '{}';
