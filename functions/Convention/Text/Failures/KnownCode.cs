namespace RequestRouter.Convention.Text.Failures;

/// <summary>A code, with all that is said of it anywhere: in an answer, on the page of codes, in the description of the API.</summary>
/// <param name="Code">In capitals, as <c>CONSULTATION_REQUIRED</c>: what a program decides by.</param>
/// <param name="Status">The HTTP status that always goes with it.</param>
/// <param name="Title">The same for every occurrence.</param>
/// <param name="Meaning">What it means and what to do, in one or two English sentences.</param>
public sealed record KnownCode(string Code, int Status, string Title, string Meaning)
{
    /// <summary>Whether the same can be sent again: as the status says, where nothing else is stated.</summary>
    public Remedy Remedy { get; init; } = Status switch
    {
        401 => Remedy.NewToken,
        409 => Remedy.ReadAnew,
        429 => Remedy.Wait,
        >= 500 => Remedy.Repeat,
        _ => Remedy.Mend,
    };
}
