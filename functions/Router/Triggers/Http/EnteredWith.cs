using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>A caller who came in with a signed body, or the answer to one who did not.</summary>
public sealed class EnteredWith<T>
    where T : class
{
    public EnteredWith(IActionResult problem) => Problem = problem;

    public EnteredWith(Sender sender, T value, byte[] body, string signature)
    {
        Sender = sender;
        Value = value;
        Body = body;
        Signature = signature;
    }

    public IActionResult? Problem { get; }

    public Sender? Sender { get; }

    public T? Value { get; }

    /// <summary>The body exactly as received.</summary>
    public byte[]? Body { get; }

    /// <summary>The detached JWS over them; empty where none was asked for.</summary>
    public string? Signature { get; }

    [MemberNotNullWhen(true, nameof(Sender), nameof(Value), nameof(Body), nameof(Signature))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsIn => Problem is null;

    public EnteredWith<T> SignedBy(string signature) => new(Sender!, Value!, Body!, signature);
}
