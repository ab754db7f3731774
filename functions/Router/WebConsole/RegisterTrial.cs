using System.Text;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.WebConsole.Model;

namespace RequestRouter.Router.WebConsole;

/// <summary>Asks, before anything is signed, what stands against a change of a State's entry. Nothing is entered.</summary>
public sealed class RegisterTrial(RegisterDoor door, PartyStore parties)
{
    /// <summary>What stands against it; null where nothing does.</summary>
    public async Task<ApiProblem?> TryAsync(Caller caller, string state, byte[] body, CancellationToken cancellationToken)
    {
        if (caller is not { State: { } own, Authority: not null } || !caller.Roles.Contains(OfficerRole.Registrar))
        {
            return Visit.ProblemOf(Problem.RoleNeeded([OfficerRole.Registrar]));
        }

        if (own.ToString() != state)
        {
            return Visit.ProblemOf(Problem.Of(ProblemCodes.AnotherStatesEntry));
        }

        var read = JsonEdge.Read<PartyChange>(body);
        return (read.IsSound ? await door.TryAsync(own, read.Value, cancellationToken) : Problem.Of(read.Failures)) is { } problem ? Visit.ProblemOf(problem) : null;
    }

    /// <summary>The keys that the change enters for the first time, each with the statement that it signs to show that the State holds it.</summary>
    public async Task<IReadOnlyList<KeyToProve>> NewKeysAsync(byte[] body, CancellationToken cancellationToken)
    {
        if (JsonEdge.Read<PartyChange>(body) is not { IsSound: true, Value: { } change })
        {
            return [];
        }

        var before = (await parties.ReadAsync(cancellationToken)).Find(change.State)?.Entry;
        return [.. Possession.NewKeys(change.Entry, before).Select(key => new KeyToProve(key.KeyId, key.Authority.ToString(), Encoding.UTF8.GetString(Possession.Statement(change.State, key.Authority, key.KeyId, change.After))))];
    }
}
