using Microsoft.Extensions.Logging;
using RequestRouter.Router.Door;
using RequestRouter.Router.Json;
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
    PartyStore parties, KeyCeremony ceremony, RevocationDoor revocations, BodyStore bodies, Rejections rejections, TimeProvider time, ILogger<RegisterDoor> logger)
{
    /// <summary>The same bytes again get the first answer; another change of the same place none.</summary>
    public async Task<ChangeAnswer> EnterAsync(HandedChange handed, CancellationToken cancellationToken)
    {
        var (state, at) = (handed.Sender.State, time.GetUtcNow());
        if (ChangeRules.FaultOf(handed.Said, state) is { } fault)
        {
            return new ChangeAnswer.Refused(fault);
        }

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

        var answer = await EnterSignedAsync(handed, key, register, at, cancellationToken);
        return answer is ChangeAnswer.Refused { Problem: var problem } ? new ChangeAnswer.Refused(rejections.Sign(problem, handed.Body, state)) : answer;
    }

    private async Task<ChangeAnswer> EnterSignedAsync(
        HandedChange handed, AuthorityKey key, RegisterView register, DateTimeOffset at, CancellationToken cancellationToken)
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

        if (handed.Said is PartyChange { Entry: var entry } && await revocations.FirstRevokedAsync(entry, register, cancellationToken) is { } place)
        {
            return new ChangeAnswer.Refused(Problem.Of([new($"/entry{place}/jwk/x5c/0", ShapeCodes.InvalidValue, "The authority that issued this certificate has revoked it.")]));
        }

        if (handed.ByCeremony)
        {
            return await ceremony.BeginAsync(handed, key, KeyRules.CanSign(register, handed.Sender.State, at), at, cancellationToken);
        }

        if (last is not null && SaysWhatStands(handed.Said, register) && !await ceremony.WaitsAfterAsync(last, cancellationToken))
        {
            return new ChangeAnswer.InEffect(last);
        }

        var write = NextChange.Of(handed.Said, handed.Fingerprint, handed.Signature!, key.Authority, key.KeyId, NamedPerson.Of(handed.Sender.Name), register, at);
        if (NextChange.TooLarge(write) is { } tooLarge)
        {
            return new ChangeAnswer.Refused(tooLarge);
        }

        await bodies.WriteAsync(handed.Fingerprint, handed.Body, cancellationToken);
        if (!await parties.TryWriteAsync(write, cancellationToken))
        {
            return new ChangeAnswer.Refused(Problem.Of(ProblemCodes.EntryChanged));
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
