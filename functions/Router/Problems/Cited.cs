namespace RequestRouter.Router.Problems;

/// <summary>Paragraphs in answers.</summary>
internal static class Cited
{
    /// <summary>The paragraph that the rules cite; null, and so left out, where they cite none: practice, limits of the router, and what cannot be understood.</summary>
    public static string? Of(Citation citation) => citation.IsLaw ? citation.Text : null;
}
