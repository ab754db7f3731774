using RequestRouter.Router.Security;

namespace RequestRouter.Router.OpenApi;

/// <summary>
/// Describes an HTTP function for the OpenAPI document. Path and method come from its trigger; problems that follow from what is
/// said here (token, role, body, signature) are added by themselves.
/// </summary>
/// <param name="summary">What the call does, in a few words.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string summary) : Attribute
{
    public string Summary { get; } = summary;

    /// <summary>More about it, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>Whether anyone may call it, without a token.</summary>
    public bool Anonymous { get; set; }

    /// <summary>Any one of these roles is needed; empty where a valid token is enough.</summary>
    public OfficerRole[] Roles { get; set; } = [];

    /// <summary>What the JSON body is read as; null where there is none.</summary>
    public Type? Body { get; set; }

    /// <summary>Name of a type of communication, with its <c>type</c>, that the body may be instead; null where none.</summary>
    public string? OrCommunication { get; set; }

    /// <summary>Whether the body must be signed.</summary>
    public bool Signed { get; set; }

    /// <summary>Folder of examples of the body among the embedded <see cref="ExampleFiles"/>.</summary>
    public string? Examples { get; set; }

    /// <summary>Whether the rules of the Convention may reject what is sent, with any of their codes.</summary>
    public bool Judged { get; set; }

    /// <summary>Whether it stands in no document: a page for readers, or the answer where there is nothing.</summary>
    public bool Unlisted { get; set; }

    /// <summary>Codes of <see cref="Problems.ProblemCodes"/> that the call may answer with beyond those that follow.</summary>
    public string[] Problems { get; set; } = [];
}
