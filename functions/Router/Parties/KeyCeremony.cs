using System.Globalization;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Parties;

/// <summary>
/// How a State comes to keys where none of its own can sign for it: its registrar hands the change in, and an operator, another person, confirms
/// the fingerprint that the State tells by another way. Where a key stands all the same, because the State has lost it, whoever holds it
/// has a week to overrule what it did not ask for.
/// </summary>
public sealed class KeyCeremony(
    PartyStore parties, RevocationDoor revocations, BodyStore bodies, NoticePublisher notices, TimeProvider time, ILogger<KeyCeremony> logger)
{
    /// <summary>How long a key that stands may overrule new keys that it has not signed.</summary>
    public static readonly TimeSpan RecoveryWait = TimeSpan.FromDays(7);

    /// <summary>Changes of one person that wait at once: a registrar needs one.</summary>
    private const int MostOfOne = 8;

    private const int RetryAfterSeconds = 60;
    private const int Attempts = 3;

    /// <summary>Lets a sound change wait for its confirmation; the same one again waits no longer, and another that waits is not touched.</summary>
    /// <param name="signer">The key that it enters and is signed by.</param>
    /// <param name="keyStands">Whether a key stands that could have signed.</param>
    internal async Task<ChangeAnswer> BeginAsync(HandedChange handed, AuthorityKey signer, bool keyStands, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var waiting = await parties.ReadPendingAsync(handed.Sender.State, handed.Said.After, cancellationToken);
        var pending = waiting.FirstOrDefault(other => other.Digest == handed.Fingerprint);
        if (pending is null && waiting.Count(other => other.Author.Subject == handed.Sender.Name) >= MostOfOne)
        {
            return new ChangeAnswer.Refused(Problem.Of(ProblemCodes.TooManyCalls, $"At most {MostOfOne} changes of one person wait at once; one is enough.") with { RetryAfter = RetryAfterSeconds });
        }

        pending ??= new PendingChange(
            handed.Sender.State, handed.Said.After, handed.Said.Reason, handed.Fingerprint, handed.Signature!, signer.Authority, signer.KeyId,
            NamedPerson.Of(handed.Sender.Name), at, keyStands ? at + RecoveryWait : at);
        await bodies.WriteAsync(handed.Fingerprint, handed.Body, cancellationToken);
        await parties.PutPendingAsync(pending, cancellationToken);
        if (NoticeOf(pending) is { } told)
        {
            await notices.PublishAsync([told], cancellationToken);
        }

        logger.RegisterCeremonyBegun(handed.Sender.State, pending.ConfirmableFrom);
        return new ChangeAnswer.Waits(pending);
    }

    /// <summary>What the State whose keys are to be replaced is told, whoever asked for it; null where none of its own stood.</summary>
    internal static NoticeMessage? NoticeOf(PendingChange pending) => pending.ConfirmableFrom == pending.At ? null : new()
    {
        Id = OutsideCaseNoticeId.Of(RouterNotices.RegisterRecovery, $"{pending.State}\n{pending.Digest}"),
        To = pending.State,
        Type = RouterNotices.RegisterRecovery,
        Text = string.Create(
            CultureInfo.InvariantCulture,
            $"New keys were handed in for your entry in the register that no key of yours has signed. From {pending.ConfirmableFrom:yyyy-MM-dd'T'HH:mm:ss'Z'} an operator may confirm them; until then any change that a key of yours signs overrules them."),
        At = pending.At,
        DueAt = pending.ConfirmableFrom,
    };

    /// <summary>Whether something waits that this change is the last before: to say anew what stands overrules it.</summary>
    internal async Task<bool> WaitsAfterAsync(StoredChange last, CancellationToken cancellationToken) =>
        (await parties.ReadPendingAsync(last.Change.State, last.Hash, cancellationToken)).Count > 0;

    /// <summary>Lets what waits take effect, where the operator was told its fingerprint.</summary>
    /// <param name="subject">The issuer's name for the operator.</param>
    public async Task<ChangeAnswer> ConfirmAsync(StateCode state, Digest fingerprint, string subject, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryConfirmAsync(state, fingerprint, subject, cancellationToken) is { } answer)
            {
                return answer;
            }
        }

        return Refused(ProblemCodes.EntryChanged);
    }

    /// <summary>Null where something changed meanwhile that it had been checked against.</summary>
    private async Task<ChangeAnswer?> TryConfirmAsync(StateCode state, Digest fingerprint, string subject, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var mark = await parties.ReadMarkAsync(state, cancellationToken);
        var register = await parties.ReadNowAsync(cancellationToken);
        if (register.FindLast(state) is { ConfirmedBy: not null } last && last.Change.Digest == fingerprint)
        {
            return new ChangeAnswer.InEffect(last);
        }

        var after = register.FindLast(state)?.Hash;
        if (await parties.FindPendingAsync(state, fingerprint, cancellationToken) is not { } pending || pending.After != after)
        {
            return (await parties.ReadPendingAsync(state, after, cancellationToken)).Count == 0
                ? Refused(ProblemCodes.NotFound, "Nothing of this State waits for a confirmation.")
                : Refused(ProblemCodes.FingerprintDiffers);
        }

        if (pending.Author.Subject == subject)
        {
            return Refused(ProblemCodes.SecondPersonNeeded);
        }

        if (at < pending.ConfirmableFrom)
        {
            return new ChangeAnswer.Refused(Problem.Of(ProblemCodes.CeremonyWaits) with { RetryAt = pending.ConfirmableFrom });
        }

        return await TryConfirmAsync(pending, NamedPerson.Of(subject), register, mark, at, cancellationToken);
    }

    private async Task<ChangeAnswer?> TryConfirmAsync(
        PendingChange pending, NamedPerson by, RegisterView register, ListMark mark, DateTimeOffset at, CancellationToken cancellationToken)
    {
        byte[] body = await bodies.ReadAsync(pending.Digest, cancellationToken);
        var change = JsonEdge.Read<PartyChange>(body).Value ?? throw new InvalidDataException($"The change that waits for {pending.State} cannot be read back.");
        if (ChangeRules.FaultOf(change, register, at) is { } fault)
        {
            return new ChangeAnswer.Refused(fault);
        }

        // Lists may have come while it waited.
        if (await revocations.FaultOfAsync(change.Entry, register, cancellationToken) is { } revoked)
        {
            return new ChangeAnswer.Refused(revoked);
        }

        var write = NextChange.Of(change, pending.Digest, pending.Signature, pending.Authority, pending.KeyId, pending.Author, register, at, by) with { Lists = mark };
        if (NextChange.TooLarge(write) is { } tooLarge)
        {
            return new ChangeAnswer.Refused(tooLarge);
        }

        if (!await parties.TryWriteAsync(write, cancellationToken))
        {
            return null;
        }

        logger.RegisterCeremonyEnded(pending.State, write.Stored.Change.Number, by.Subject);
        return new ChangeAnswer.InEffect(write.Stored);
    }

    private static ChangeAnswer Refused(string code, string? detail = null) => new ChangeAnswer.Refused(Problem.Of(code, detail));
}
