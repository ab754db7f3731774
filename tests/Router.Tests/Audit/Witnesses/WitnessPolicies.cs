using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.Security;
using RequestRouter.Router.Tests.Infra;

namespace RequestRouter.Router.Tests.Audit.Witnesses;

/// <summary>Policies as C2SP tlog-policy writes them: which cosignatures are enough.</summary>
public sealed class WitnessPolicies
{
    private const string Origin = "requestrouter.test/ledgers";

    private static readonly TestWitness Nl = new("nl"), Sg = new("sg"), De = new("de"), Fr = new("fr");
    private static readonly RecordedCase Recorded = RecordedCase.Opened();
    private static readonly string Note = new Checkpoint(Origin, 7, new byte[32]).SignWith(Recorded.Signer);

    /// <summary>Both parties of a case, and one of the others.</summary>
    private static readonly string BothAndOne =
        $"""
        # NL and SG are the parties
        log {VerifierKey.OfLog(Origin, RouterKey.Of(Recorded.Signer.PublicKey, null))}
        witness NL {Nl.Key} https://witness.example.nl/
        witness SG {Sg.Key}
        witness	DE {De.Key}
          witness FR {Fr.Key}

        group parties all NL SG
        group others 1 DE FR
        group both all parties others
        quorum both

        """;

    [Fact]
    public void Both_parties_and_one_other_are_enough_and_less_is_not()
    {
        var policy = WitnessPolicy.Parse(BothAndOne);

        Assert.Null(Fault(policy, Nl, Sg, Fr));
        Assert.Null(Fault(policy, Nl, Sg, De, Fr));
        Assert.NotNull(Fault(policy, Nl, Sg));
        Assert.NotNull(Fault(policy, Nl, De, Fr));
        Assert.NotNull(Fault(policy));
        Assert.Equal(["NL", "FR"], policy.FindingOn(SignedNote.Find(TestWitness.Cosigned(Note, Nl, Fr))!).Cosigned);
        Assert.Equal("none", Assert.Single(Fault(policy)!.Split('(', ')')[1..2]));
    }

    [Fact]
    public void A_cosignature_that_does_not_hold_spoils_the_note()
    {
        var stolen = SignedNote.Find(Note)!.With([Nl.Cosign(Note), Sg.Cosign(Note), new(De.Key.Name, [.. De.Key.Id, .. Nl.Cosign(Note).Bytes[4..]])]);

        Assert.Equal("a cosignature that claims to be of DE does not hold", WitnessPolicy.Parse(BothAndOne).FindingOn(stolen).Fault);
    }

    [Fact]
    public void A_checkpoint_that_no_log_of_the_policy_has_signed_does_not_count()
    {
        var other = WitnessPolicy.Parse(BothAndOne);
        string foreign = new Checkpoint("another.example/log", 7, new byte[32]).SignWith(RecordedCase.Opened().Signer);

        Assert.Equal("no log of the policy has signed the checkpoint", other.FindingOn(SignedNote.Find(TestWitness.Cosigned(foreign, Nl, Sg, De))!).Fault);
        Assert.Null(WitnessPolicy.Parse("quorum none\n").FindingOn(SignedNote.Find(foreign)!).Fault);
    }

    [Fact]
    public void What_is_no_policy_is_named_with_its_line()
    {
        Fails("quorum SG\n", "Line 1: SG is defined nowhere before it.");
        Fails("", "There is no line quorum.");
        Fails("quorum none", "The last line does not end.");
        Fails("quorum none\nquorum none\n", "Line 2: there is a second line quorum.");
        Fails("quorums none\n", "Line 1: it is no line of a policy.");
        Fails($"witness NL {Nl.Key}\nwitness X {Nl.Key}\nquorum none\n", "Line 2: this key stands there already.");
        Fails($"witness NL {Nl.Key}\nwitness NL {Sg.Key}\nquorum none\n", "Line 2: NL means something already.");
        Fails($"witness none {Nl.Key}\nquorum none\n", "Line 1: none means something already.");
        Fails($"log {Nl.Key}\nquorum none\n", "Line 1: it has no key of a log (ECDSA, type 0x02).");
        Fails($"witness NL {Nl.Key}\ngroup a any NL\ngroup b any NL\nquorum a\n", "Line 3: NL is a member already: each counts once.");
        Fails($"witness NL {Nl.Key}\ngroup a 2 NL\nquorum a\n", "Line 2: 2 is neither any, all nor a number up to that of its members.");
        Fails($"witness NL {Nl.Key}\ngroup a 0 NL\nquorum a\n", "Line 2: 0 is neither any, all nor a number up to that of its members.");
        Fails($"witness NL {Nl.Key}\ngroup a any\nquorum a\n", "Line 2: it is no line of a policy.");
        Fails("quorum none\r\n", "Line 1: it holds a control character.");
    }

    /// <summary>With the keys of witnesses that sign here in the place of its own.</summary>
    [Fact]
    public void The_policy_of_the_page_asks_for_what_the_page_says()
    {
        string page = File.ReadAllText(Repository.At("functions", "docs", "export.md"));
        int from = page.IndexOf("log requestrouter.local/ledgers+", StringComparison.Ordinal);
        string[] lines = page[from..page.IndexOf("```", from, StringComparison.Ordinal)].Split('\n');
        Assert.Single(WitnessPolicy.Parse(string.Join('\n', lines)).Logs);

        string[] known = [.. lines.Skip(1).Select(line => line.Split(' ') is ["witness", var state, _] ? $"witness {state} {new TestWitness(state.ToLowerInvariant()).Key}" : line)];
        var policy = WitnessPolicy.Parse(string.Join('\n', known));

        Assert.Null(Fault(policy, Nl, Sg, Fr));
        Assert.NotNull(Fault(policy, Nl, Sg));
        Assert.NotNull(Fault(policy, Nl, De, Fr));
    }

    private static string? Fault(WitnessPolicy policy, params TestWitness[] by) => policy.FindingOn(SignedNote.Find(TestWitness.Cosigned(Note, by))!).Fault;

    private static void Fails(string text, string fault) => Assert.Equal(fault, Assert.Throws<FormatException>(() => WitnessPolicy.Parse(text)).Message);
}
