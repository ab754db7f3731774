using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.WebConsole.Model;

namespace RequestRouter.Router.WebConsole;

/// <summary>Asks, before anything is signed, what stands against the declaration of an evidence item. Nothing is stored.</summary>
public sealed class EvidenceTrial(Vault vault)
{
    /// <summary>What stands against it; null where nothing does.</summary>
    public async Task<ApiProblem?> TryAsync(Caller caller, byte[] body, CancellationToken cancellationToken)
    {
        if (caller is not { State: { } state, Authority: not null } || !caller.Roles.Overlaps(OfficerRoles.MaySpeak))
        {
            return Visit.ProblemOf(Problem.RoleNeeded(OfficerRoles.MaySpeak));
        }

        var read = JsonEdge.Read<EvidenceDeclaration>(body);
        var problem = !read.IsSound ? Problem.Of(read.Failures)
            : EvidenceRules.Check(read.Value) is { Count: > 0 } failures ? Problem.Of(failures)
            : await vault.TryAsync(state, read.Value, cancellationToken);
        return problem is null ? null : Visit.ProblemOf(problem);
    }
}
