using System.Text;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Audit.Verification;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.Security;
using RequestRouter.Router.Tests.Audit.Witnesses;

namespace RequestRouter.Router.Tests.Audit;

/// <summary>Exports with a proof that the log of all ledgers holds the case, and proofs that a State has kept.</summary>
public sealed class LoggedExports
{
    private const string Origin = "requestrouter.test/ledgers";

    [Fact]
    public async Task An_export_with_its_proof_is_found_sound_by_both()
    {
        var recorded = RecordedCase.Whole();
        byte[] export = Export(recorded, await ProofAsync(recorded));

        var verdict = await ExportTests.VerifyAsync(export);

        Assert.Null(verdict.Fault);
        Assert.StartsWith($"{Origin} 300 ", verdict.Checkpoint, StringComparison.Ordinal);
        Assert.Equal(["sound"], await SecondVerifier.SaysOfAsync([export]));
    }

    [Fact]
    public async Task A_ledger_that_was_written_anew_is_not_the_one_in_the_log()
    {
        var recorded = RecordedCase.Whole();
        byte[] export = Export(RecordedCase.Opened(), await ProofAsync(recorded));

        Assert.False((await ExportTests.VerifyAsync(export)).IsSound);
        Assert.NotEqual(["sound"], await SecondVerifier.SaysOfAsync([export]));
    }

    [Fact]
    public async Task A_ledger_whose_end_was_cut_off_is_found_by_a_proof_that_was_kept()
    {
        var recorded = RecordedCase.Whole();
        var kept = await ProofAsync(recorded);
        var lines = recorded.Lines();
        int last = lines.FindLastIndex(line => line is ExportedEntry);
        lines.RemoveRange(last - 1, 2);
        lines[0] = (ExportHead)lines[0] with { Entries = recorded.Standing.Entries - 1, LastHash = lines.OfType<ExportedEntry>().Last().Hash };
        byte[] export = recorded.Seal(lines);

        Assert.Null((await ExportTests.VerifyAsync(export)).Fault);
        using var file = new MemoryStream(export);
        Assert.Contains("it was rolled back", (await ExportVerifier.VerifyAsync(file, null, [kept])).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_of_another_router_or_of_another_entry_does_not_hold()
    {
        var recorded = RecordedCase.Whole();
        var sound = await ProofAsync(recorded);
        RouterKey[] keys = [RouterKey.Of(recorded.Signer.PublicKey, null)];

        Assert.NotNull(sound.VerifiedBy(keys));
        Assert.Null(sound.VerifiedBy([RouterKey.Of(RecordedCase.Opened().Signer.PublicKey, null)]));
        Assert.Null((sound with { Entry = sound.Entry with { Number = sound.Entry.Number - 1 } }).VerifiedBy(keys));
        Assert.Null((sound with { Index = sound.Index + 1 }).VerifiedBy(keys));
        Assert.Null((sound with { Note = sound.Note.Replace("\n300\n", "\n301\n", StringComparison.Ordinal) }).VerifiedBy(keys));
    }

    [Fact]
    public async Task Any_bit_of_a_proof_that_is_changed_is_found_by_both()
    {
        var recorded = RecordedCase.Whole();
        byte[] proof = Encoding.UTF8.GetBytes((await ProofAsync(recorded)).ToText());
        RouterKeySet keys = new([RouterKey.Of(recorded.Signer.PublicKey, null)]);
        Assert.True(proof.Length < 4096, $"{proof.Length} bytes");
        var random = new Random(4096);
        var changed = Enumerable.Range(0, 300).Select(_ =>
        {
            byte[] copy = [.. proof];
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
            return copy;
        }).ToList();

        Assert.All(changed, copy => Assert.Null(LogProof.Find(Encoding.UTF8.GetString(copy))?.VerifiedBy(keys.Keys)));
        string json = System.Text.Json.JsonSerializer.Serialize(keys, RequestRouter.Router.Json.RouterJson.Options);
        Assert.Equal(["sound"], await SecondVerifier.SaysOfAsync([proof], json, "tlog-proof"));
        Assert.DoesNotContain("sound", await SecondVerifier.SaysOfAsync(changed, json, "tlog-proof"));
    }

    [Fact]
    public async Task A_proof_and_an_export_count_where_the_witnesses_of_the_policy_have_cosigned()
    {
        var recorded = RecordedCase.Whole();
        var bare = await ProofAsync(recorded);
        var cosigned = bare with { Note = TestWitness.Cosigned(bare.Note, Nl, Sg) };
        string json = KeysOf(recorded), policy = PolicyOf(recorded);

        Assert.Null(WitnessPolicy.Parse(policy).FindingOn(SignedNote.Find(cosigned.Note)!).Fault);
        Assert.NotNull(cosigned.VerifiedBy([RouterKey.Of(recorded.Signer.PublicKey, null)]));
        Assert.Equal(cosigned.Note, (await ExportTests.VerifyAsync(Export(recorded, cosigned))).Note);
        Assert.Equal(
            ["sound", "the witnesses that have cosigned the checkpoint (none) are not the quorum that the policy asks for."],
            await SecondVerifier.SaysOfAsync([Text(cosigned), Text(bare)], json, "tlog-proof", policy));
        var ofExports = await SecondVerifier.SaysOfAsync([Export(recorded, cosigned), Export(recorded, bare), recorded.Seal(recorded.Lines())], json, policy: policy);
        Assert.Equal("sound", ofExports[0]);
        Assert.Contains("are not the quorum", ofExports[1], StringComparison.Ordinal);
        Assert.Contains("no checkpoint holds it", ofExports[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_bit_of_a_cosigned_proof_that_is_changed_is_found_by_both()
    {
        var recorded = RecordedCase.Whole();
        var sound = await ProofAsync(recorded);
        byte[] proof = Text(sound with { Note = TestWitness.Cosigned(sound.Note, Nl, Sg) });
        var policy = WitnessPolicy.Parse(PolicyOf(recorded));
        int begin = Encoding.UTF8.GetString(proof).IndexOf("nl.example", StringComparison.Ordinal);
        var random = new Random(40);
        var changed = Enumerable.Range(0, 200).Select(_ =>
        {
            byte[] copy = [.. proof];
            copy[random.Next(begin, copy.Length)] ^= (byte)(1 << random.Next(8));
            return copy;
        }).ToList();

        Assert.All(changed, copy => Assert.False(
            LogProof.Find(Encoding.UTF8.GetString(copy)) is { } read && read.VerifiedBy([RouterKey.Of(recorded.Signer.PublicKey, null)]) is not null && policy.FindingOn(SignedNote.Find(read.Note)!).Fault is null));
        Assert.DoesNotContain("sound", await SecondVerifier.SaysOfAsync(changed, KeysOf(recorded), "tlog-proof", PolicyOf(recorded)));
    }

    private static readonly TestWitness Nl = new("nl"), Sg = new("sg");

    private static byte[] Text(LogProof proof) => Encoding.UTF8.GetBytes(proof.ToText());

    private static string KeysOf(RecordedCase recorded) =>
        System.Text.Json.JsonSerializer.Serialize(new RouterKeySet([RouterKey.Of(recorded.Signer.PublicKey, null)]), RequestRouter.Router.Json.RouterJson.Options);

    /// <summary>Both parties of the case.</summary>
    private static string PolicyOf(RecordedCase recorded) =>
        $"log {VerifierKey.OfLog(Origin, RouterKey.Of(recorded.Signer.PublicKey, null))}\nwitness NL {Nl.Key}\nwitness SG {Sg.Key}\ngroup parties all NL SG\nquorum parties\n";

    private static byte[] Export(RecordedCase recorded, LogProof proof)
    {
        var lines = recorded.Lines();
        lines.Insert(lines.FindLastIndex(line => line is ExportedEntry) + 1, new ExportedProof { Proof = proof.ToText() });
        return recorded.Seal(lines);
    }

    /// <summary>The proof of the case's last entry in a log of 300.</summary>
    private static async Task<LogProof> ProofAsync(RecordedCase recorded)
    {
        var entry = new LoggedEntry(recorded.Standing.CaseId, recorded.Standing.Entries, Digest.Parse(recorded.Standing.Head));
        var tiles = new Tiles((_, _) => throw new InvalidOperationException("It is not stored."));
        for (int index = 0; index < 300; index++)
        {
            await tiles.AppendAsync(MerkleHash.OfLeaf(index == 270 ? entry.ToRecord() : Encoding.UTF8.GetBytes($"another {index}")), index);
        }

        return new(entry, 270, await tiles.InclusionAsync(270, 300), new Checkpoint(Origin, 300, await tiles.RootAsync(300)).SignWith(recorded.Signer));
    }
}
