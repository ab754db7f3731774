namespace RequestRouter.Router.OpenApi;

/// <summary>One answer of an HTTP function that is no problem.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="description">When it is given.</param>
/// <param name="body">The JSON body's type; null where there is none, or where no type of the router describes it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswerAttribute(int status, string description, Type? body = null) : Attribute
{
    public int Status { get; } = status;

    public string Description { get; } = description;

    public Type? Body { get; } = body;

    /// <summary>What the body may be instead; null where it is always <see cref="Body"/>.</summary>
    public Type? OrBody { get; set; }

    /// <summary>Whether there is a body that none of the router's types describes.</summary>
    public bool HasOtherBody { get; set; }

    /// <summary>What the body is, as OpenAPI names media types: <c>*/*</c> where each item has its own.</summary>
    public string MediaType { get; set; } = "application/json";

    /// <summary>Response headers worth knowing, as <c>Location</c>.</summary>
    public string[] Headers { get; set; } = [];
}
