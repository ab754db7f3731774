using RequestRouter.Router.Door;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Triggers.Http;
using RequestRouter.WebConsole.Model;

namespace RequestRouter.Router.WebConsole;

/// <summary>Asks, before anything is signed, what the door would say to a communication. Nothing is stored.</summary>
public sealed class SayingTrial(FrontDoor door)
{
    /// <summary>What stands against it; null where nothing does.</summary>
    public async Task<ApiProblem?> TryAsync(Caller caller, string caseId, byte[] body, CancellationToken cancellationToken)
    {
        if (!CaseId.TryParse(caseId, null, out var id))
        {
            return Visit.ProblemOf(Problem.NoSuchCase);
        }

        if (caller is not { State: not null, Authority: not null } || !caller.Roles.Overlaps(OfficerRoles.MaySpeak))
        {
            return Visit.ProblemOf(Problem.RoleNeeded(OfficerRoles.MaySpeak));
        }

        var read = JsonEdge.Read<Communication>(body);
        if (!read.IsSound)
        {
            return Visit.ProblemOf(Problem.Of(read.Failures));
        }

        var (handed, problem) = Handing.About(id, Sender.Of(caller), read.Value, body, "");
        return handed is null ? Visit.ProblemOf(problem!) : await door.TryAsync(handed, cancellationToken) is { } refused ? Visit.ProblemOf(HttpAnswers.ProblemOf(refused)) : null;
    }
}
