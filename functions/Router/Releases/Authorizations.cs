using RequestRouter.Router.Cases;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Releases;

/// <summary>Asks the rule whether the origins have authorized a transfer (36(3)), and looks for the documents of those that require the written form.</summary>
public sealed class Authorizations(NamedCases named, PartyStore parties, EvidenceStore evidence)
{
    /// <summary>What is missing, what stands, and which entries were read.</summary>
    /// <exception cref="Azure.RequestFailedException">A case cannot be read: nothing is released.</exception>
    public async Task<(IReadOnlyList<Failure> Failures, IReadOnlyList<GrantedRelease> Granted, IReadOnlyList<RestsOn> RestsOn)> ReadAsync(
        ReleaseSought sought, CancellationToken cancellationToken)
    {
        var register = await parties.ReadAsync(cancellationToken);
        var reading = await named.ReadAsync(sought.Holder, sought.Authorizations, sought.At, register, cancellationToken);
        var answer = ReleaseRule.Answer(sought, reading.Stored, register.Law);
        var failures = answer.Failures.Count > 0 ? answer.Failures : ReleaseRule.Answer(sought, reading.Coming, register.Law).Failures;
        return (failures.Count > 0 ? failures : await UnwrittenAsync(answer, sought.At, register, cancellationToken), answer.Granted, reading.RestsOn);
    }

    /// <summary>
    /// The signed document of an origin that requires the written form stands in the evidence of the case, furnished by that origin: what it declared
    /// there a key of its register entry signed.
    /// </summary>
    private async Task<IReadOnlyList<Failure>> UnwrittenAsync(ReleaseAnswer answer, DateTimeOffset at, RegisterView register, CancellationToken cancellationToken)
    {
        var failures = new List<Failure>();
        foreach (var granted in answer.Granted)
        {
            if ((register.Law.Find(granted.Origin)?.Declares(A36_3, at) ?? false) && !await IsFurnishedAsync(granted, cancellationToken))
            {
                failures.Add(new Failure(
                    $"/elements/{granted.Element}", Codes.WrittenFormRequired, A36_3, $"{granted.Origin} requires the written form, and the signed document is not in the evidence of case {granted.Case}."));
            }
        }

        return failures;
    }

    private async Task<bool> IsFurnishedAsync(GrantedRelease granted, CancellationToken cancellationToken) =>
        await evidence.ReadItemsOfAsync(granted.Case, granted.Origin, cancellationToken).AnyAsync(
            item => item.State == EvidenceState.Kept && item.Declared.Sha256 == granted.SignedDocument, cancellationToken);
}
