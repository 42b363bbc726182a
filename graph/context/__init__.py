"""What a report leaves out: which 州, whose 检察院, which of two places of one name."""
