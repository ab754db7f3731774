using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>A caller who came in, or the answer to one who did not.</summary>
public sealed record Entered(Caller? Caller, IActionResult? Problem)
{
    public Entered(Caller caller)
        : this(caller, null)
    {
    }

    public Entered(IActionResult problem)
        : this(null, problem)
    {
    }

    /// <summary>The caller's State and authority; only for one whose State was asked for on entering.</summary>
    public Sender Sender => Sender.Of(Caller!);
}
