namespace RequestRouter.Local.Runtime.Http;

/// <summary>Names by which an HTTP invocation carries its request.</summary>
internal static class HttpInvocation
{
    /// <summary>The context item under which the ASP.NET Core integration puts the <c>HttpContext</c>.</summary>
    public const string ContextItem = "HttpRequestContext";
}
