namespace RequestRouter.Convention.Kinds.Tables;

/// <summary>What States are told of a new case because of what its request says or the register holds; it holds nothing up.</summary>
internal delegate IEnumerable<Told> Hint(Submission submission);
