namespace RequestRouter.Router.Parties;

/// <summary>What the text has against an entry that is taken all the same.</summary>
/// <param name="Pointer">Where it stands in the entry, as a JSON pointer.</param>
/// <param name="Code">One of the codes of failures.</param>
/// <param name="Paragraph">The paragraph, as it is cited.</param>
/// <param name="Detail">One English sentence.</param>
public sealed record EntryDoubt(string Pointer, string Code, string Paragraph, string Detail);
