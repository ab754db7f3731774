namespace RequestRouter.Router.Problems;

/// <summary>One kind of problem the API can answer with.</summary>
/// <param name="Code">In capitals, as <c>CONSULTATION_REQUIRED</c>: what a program decides by.</param>
/// <param name="Status">The HTTP status that always goes with it.</param>
/// <param name="Title">The same for every occurrence.</param>
/// <param name="Meaning">What it means and what to do, for the documentation.</param>
public sealed record ProblemCode(string Code, int Status, string Title, string Meaning)
{
    /// <summary>The member <c>type</c> of RFC 9457: a name, not a page.</summary>
    public string Type => "urn:request-router:problem:" + Code.ToLowerInvariant().Replace('_', '-');
}
