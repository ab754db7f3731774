using System.Text.Json;
using RequestRouter.Router.Door;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Releases;
using RequestRouter.Router.Security;
using RequestRouter.WebConsole.Model;

namespace RequestRouter.Router.WebConsole;

/// <summary>Asks, before anything is signed, what an order of a release would bring. Nothing is released.</summary>
public sealed class ReleaseTrial(ReleaseDesk desk, TimeProvider time)
{
    /// <summary>What would be released; or what stands against it.</summary>
    public async Task<(ReleaseDetail? Release, ApiProblem? Problem)> TryAsync(Caller caller, byte[] body, CancellationToken cancellationToken)
    {
        if (caller is not { State: { } state, Authority: not null } || !caller.Roles.Overlaps(OfficerRoles.MaySpeak))
        {
            return (null, Visit.ProblemOf(Problem.RoleNeeded(OfficerRoles.MaySpeak)));
        }

        var read = JsonEdge.Read<ReleaseOrder>(body);
        if (!read.IsSound)
        {
            return (null, Visit.ProblemOf(Problem.Of(read.Failures)));
        }

        if (ReleaseOrderRules.Check(read.Value, time.GetUtcNow()) is { Count: > 0 } failures)
        {
            return (null, Visit.ProblemOf(Problem.Of(failures)));
        }

        var outcome = await desk.TryAsync(Sender.Of(caller), read.Value, cancellationToken);
        return outcome.Release is { } release
            ? (JsonSerializer.SerializeToNode(ReleaseView.For(state, release), RouterJson.Options).Deserialize<ReleaseDetail>(JsonSerializerOptions.Web), null)
            : (null, Visit.ProblemOf(outcome.Problem!));
    }
}
