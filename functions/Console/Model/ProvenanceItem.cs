namespace RequestRouter.WebConsole.Model;

/// <summary>One item in a provenance.</summary>
public sealed record ProvenanceItem(string Id, string FurnishedBy, IReadOnlyList<string>? Origins, IReadOnlyList<string>? DerivedFrom, IReadOnlyList<string>? CopyOf)
{
    /// <summary>The items behind it.</summary>
    public IEnumerable<string> From => (DerivedFrom ?? []).Concat(CopyOf ?? []).Distinct();
}
