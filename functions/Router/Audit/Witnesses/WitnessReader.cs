using System.Globalization;
using System.Text;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>How the witnesses of States stand with the log, and a policy made of them.</summary>
public sealed class WitnessReader(LogReader log, WitnessStore store, PartyStore parties, RouterKeySet keys, CheckpointSettings checkpoints, WitnessSettings settings, TimeProvider time)
{
    public async Task<WitnessList> ReadAsync(CancellationToken cancellationToken)
    {
        var witnesses = await RegisteredAsync(cancellationToken);
        var views = new List<WitnessView>();
        foreach (var witness in witnesses)
        {
            var standing = await store.ReadAsync(witness.Key, cancellationToken);
            views.Add(new()
            {
                State = witness.State,
                VerifierKey = witness.Key.ToString(),
                Address = witness.Address?.ToString(),
                Size = standing?.Size ?? 0,
                CosignedAt = standing?.CosignedAt,
                Fault = standing?.Fault,
                Detail = standing?.Detail,
                FaultSince = standing?.FaultSince,
            });
        }

        var head = await log.ReadSignedAsync(cancellationToken);
        var newest = await store.ReadNewestAsync(cancellationToken);
        bool isWitnessed = head is not null
            && (settings.Quorum == 0 || (newest?.Note.StartsWith(head.Note, StringComparison.Ordinal) == true && Cosigning.Witnessing(SignedNote.Find(newest.Note)!, witnesses) >= settings.Quorum));
        return new(
            settings.Quorum, head?.Size ?? 0, isWitnessed, isWitnessed ? null : newest?.UnwitnessedSince ?? head?.At, (await store.ReadWitnessedAsync(cancellationToken))?.Size, views);
    }

    /// <summary>A policy as C2SP tlog-policy writes it: the router's keys, the witnesses by State, and as quorum the router's own or, of a case, both its parties and as many of the others.</summary>
    /// <param name="both">The parties of a case; none for the router's own quorum.</param>
    /// <returns>Null where one of the parties has no witness, or there are fewer States with one than the quorum asks for.</returns>
    public async Task<string?> PolicyAsync(IReadOnlyList<StateCode> both, CancellationToken cancellationToken)
    {
        var byState = (await RegisteredAsync(cancellationToken)).GroupBy(witness => witness.State).ToList();
        var others = byState.Where(state => !both.Contains(state.Key)).Select(state => state.Key.ToString()).ToList();
        int more = Math.Max(settings.Quorum - both.Count, 0);
        if (both.Any(party => byState.TrueForAll(state => state.Key != party)) || others.Count < more)
        {
            return null;
        }

        var text = new StringBuilder("# Made of the registers as this router has them. Whoever verifies looks whether it is what it trusts.\n");
        foreach (var key in keys.Keys)
        {
            text.Append(CultureInfo.InvariantCulture, $"log {VerifierKey.OfLog(checkpoints.Origin, key)}\n");
        }

        foreach (var state in byState)
        {
            foreach (var (index, witness) in state.Index())
            {
                text.Append(CultureInfo.InvariantCulture, $"witness {state.Key}-{index + 1} {witness.Key}{(witness.Address is { } address ? $" {address}" : "")}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"group {state.Key} any {string.Join(' ', state.Select((_, index) => $"{state.Key}-{index + 1}"))}\n");
        }

        List<string> asked = [];
        Group("parties", "all", both.Select(party => party.ToString()));
        Group("others", more.ToString(CultureInfo.InvariantCulture), more > 0 ? others : []);
        if (asked.Count > 1)
        {
            text.Append(CultureInfo.InvariantCulture, $"group both all {string.Join(' ', asked)}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"quorum {(asked.Count > 1 ? "both" : asked.FirstOrDefault() ?? WitnessPolicy.NoWitness)}\n").ToString();

        void Group(string name, string least, IEnumerable<string> members)
        {
            if (members.Any())
            {
                text.Append(CultureInfo.InvariantCulture, $"group {name} {least} {string.Join(' ', members)}\n");
                asked.Add(name);
            }
        }
    }

    private async Task<IReadOnlyList<RegisteredWitness>> RegisteredAsync(CancellationToken cancellationToken) =>
        RegisteredWitness.Of((await parties.ReadAsync(cancellationToken)).Parties, time.GetUtcNow());
}
