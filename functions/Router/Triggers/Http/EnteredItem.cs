using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>A caller who came in for an evidence item that its State may know of, or the answer to one who did not.</summary>
/// <param name="Case">The item's case, for a party of it; null for others.</param>
public sealed record EnteredItem(Sender? Sender, EvidenceItem? Item, Case? Case, IActionResult? Problem)
{
    [MemberNotNullWhen(true, nameof(Sender), nameof(Item))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsIn => Problem is null;
}
