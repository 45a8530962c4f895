// The dashboard's script: see docs/plan.md.
