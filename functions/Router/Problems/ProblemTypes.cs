namespace RequestRouter.Router.Problems;

/// <summary>How problem documents name codes.</summary>
public static class ProblemTypes
{
    extension(KnownCode known)
    {
        /// <summary>The member <c>type</c> of RFC 9457: a name, not a page.</summary>
        public string Type => "urn:request-router:problem:" + known.Code.ToLowerInvariant().Replace('_', '-');
    }
}
