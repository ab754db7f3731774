namespace RequestRouter.WebConsole.Model;

/// <summary>One thing that is wrong, as the API says it.</summary>
/// <param name="Pointer">JSON pointer into what was to be sent; empty for the whole.</param>
/// <param name="Detail">One English sentence.</param>
/// <param name="Paragraph">The paragraph that asks for it; null where none does.</param>
/// <param name="Clause">The treaty's clause in the paragraph's place; null where none governs.</param>
public sealed record FieldFailure(string Pointer, string Detail, string? Paragraph = null, string? Clause = null)
{
    /// <summary>The id of the field on the page that it is about; null where there is none.</summary>
    public string? Field { get; init; }
}
