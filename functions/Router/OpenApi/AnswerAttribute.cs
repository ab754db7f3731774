namespace RequestRouter.Router.OpenApi;

/// <summary>One answer of an HTTP function that is no problem.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="description">When it is given.</param>
/// <param name="body">The JSON body's type; null where there is none, or where it is not the router's JSON.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswerAttribute(int status, string description, Type? body = null) : Attribute
{
    public int Status { get; } = status;

    public string Description { get; } = description;

    public Type? Body { get; } = body;

    /// <summary>What the body may be instead; null where it is always <see cref="Body"/>.</summary>
    public Type? OrBody { get; set; }

    /// <summary>The body's media type, where it is another than <c>application/json</c>.</summary>
    public string MediaType { get; set; } = "application/json";

    /// <summary>Response headers worth knowing, as <c>Location</c>.</summary>
    public string[] Headers { get; set; } = [];
}
