using Microsoft.Extensions.Logging;
using RequestRouter.Router.Door;
using RequestRouter.Router.Json;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Parties;

/// <summary>
/// Takes changes of the registers in, which are the root of all trust: each signed, bound to its State and its place in that State's ledger, and
/// entered there with its reason and its author.
/// </summary>
public sealed class RegisterDoor(
    PartyStore parties, KeyCeremony ceremony, RevocationDoor revocations, BodyStore bodies, Rejections rejections, PagingSettings paging, TimeProvider time, ILogger<RegisterDoor> logger)
{
    private const int Attempts = 3;

    /// <summary>The same bytes again get the first answer; another change of the same place none.</summary>
    public async Task<ChangeAnswer> EnterAsync(HandedChange handed, CancellationToken cancellationToken)
    {
        if (ChangeRules.FaultOf(handed.Said, handed.Sender.State, paging.ThisMachine) is { } fault)
        {
            return new ChangeAnswer.Refused(fault);
        }

        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryEnterAsync(handed, cancellationToken) is { } answer)
            {
                return answer;
            }
        }

        return new ChangeAnswer.Refused(rejections.Sign(Problem.Of(ProblemCodes.EntryChanged), handed.Body, handed.Sender.State));
    }

    /// <summary>What stands against a change of an entry that a key which stands is to sign; null where nothing does. Nothing is entered.</summary>
    /// <param name="owner">The State whose registrar asks.</param>
    public async Task<Problem?> TryAsync(StateCode owner, PartyChange said, CancellationToken cancellationToken)
    {
        if (ChangeRules.FaultOf(said, owner, paging.ThisMachine) is { } fault)
        {
            return fault;
        }

        var register = await parties.ReadNowAsync(cancellationToken);
        return said.After != register.FindLast(owner)?.Hash ? Problem.Of(ProblemCodes.EntryChanged)
            : ChangeRules.FaultOf(said, register, time.GetUtcNow()) ?? await revocations.FaultOfAsync(said.Entry, register, cancellationToken);
    }

    /// <summary>Null where something changed meanwhile that it had been checked against.</summary>
    private async Task<ChangeAnswer?> TryEnterAsync(HandedChange handed, CancellationToken cancellationToken)
    {
        var (state, at) = (handed.Sender.State, time.GetUtcNow());
        var mark = await parties.ReadMarkAsync(state, cancellationToken);
        var register = await parties.ReadNowAsync(cancellationToken);
        if (register.FindLast(state) is { } last && last.Change.Digest == handed.Fingerprint)
        {
            return new ChangeAnswer.InEffect(last);
        }

        var (key, unsigned) = ChangeSignature.Verify(handed, register, at);
        if (key is null)
        {
            return new ChangeAnswer.Refused(unsigned!);
        }

        var answer = await EnterSignedAsync(handed, key, register, mark, at, cancellationToken);
        return answer is ChangeAnswer.Refused { Problem: var problem } ? new ChangeAnswer.Refused(rejections.Sign(problem, handed.Body, state)) : answer;
    }

    private async Task<ChangeAnswer?> EnterSignedAsync(
        HandedChange handed, AuthorityKey key, RegisterView register, ListMark mark, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = register.FindLast(handed.Sender.State);
        if (handed.Said.After != last?.Hash)
        {
            return new ChangeAnswer.Refused(Problem.Of(ProblemCodes.EntryChanged));
        }

        if (handed.Said is PartyChange change && ChangeRules.FaultOf(change, register, at) is { } fault)
        {
            return new ChangeAnswer.Refused(fault);
        }

        if (handed.Said is PartyChange { Entry: var entry } && await revocations.FaultOfAsync(entry, register, cancellationToken) is { } revoked)
        {
            return new ChangeAnswer.Refused(revoked);
        }

        if (handed.ByCeremony)
        {
            return await ceremony.BeginAsync(handed, key, KeyRules.CanSign(register, handed.Sender.State, at), at, cancellationToken);
        }

        if (last is not null && SaysWhatStands(handed.Said, register) && !await ceremony.WaitsAfterAsync(last, cancellationToken))
        {
            return new ChangeAnswer.InEffect(last);
        }

        var made = NextChange.Of(handed.Said, handed.Fingerprint, handed.Signature!, key.Authority, key.KeyId, NamedPerson.Of(handed.Sender.Name), register, at);
        var write = made with { Lists = handed.Said is PartyChange ? mark : null };
        if (NextChange.TooLarge(write) is { } tooLarge)
        {
            return new ChangeAnswer.Refused(tooLarge);
        }

        await bodies.WriteAsync(handed.Fingerprint, handed.Body, cancellationToken);
        if (!await parties.TryWriteAsync(write, cancellationToken))
        {
            return null;
        }

        logger.RegisterChanged(handed.Sender.State, write.Stored.Change.Number, write.Stored.Change.Part);
        return new ChangeAnswer.InEffect(write.Stored);
    }

    private static bool SaysWhatStands(IRegisterChange said, RegisterView register) => said switch
    {
        PartyChange change => register.Find(change.State) is { } before && RouterJson.AreSame(before.Entry, change.Entry),
        PracticeChange change => register.FindPractice(change.State) is { } before && RouterJson.AreSame(before.Entry, change.Practice),
        _ => false,
    };
}
