using Microsoft.AspNetCore.Http;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>What every call that reads an evidence item passes: the caller as for any reading, and then whether its State may know of the item.</summary>
public sealed class EvidenceEntrance(HttpEntrance entrance, Vault vault)
{
    /// <summary>The item for a caller of a State with one of the roles, whose authority is designated today.</summary>
    public async Task<EnteredItem> ReaderAsync(HttpRequest request, IReadOnlyList<OfficerRole> roles, string id, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, roles, cancellationToken);
        return entered.Problem is { } refused ? new(null, null, null, refused)
            : await vault.FindAsync(entered.Sender.State, id, cancellationToken) is { } seen ? new(entered.Sender, seen.Item, seen.Case, null)
            : new(null, null, null, EvidenceProblems.NoSuchItem);
    }
}
