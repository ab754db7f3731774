using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using RequestRouter.Router.Door;
using RequestRouter.Router.Json;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Tests.Security;

namespace RequestRouter.Router.Tests.Door;

/// <summary>
/// What was signed for one case or by one State is refused in every other place, whatever is said, over HTTP and over the queue, which share this path
/// (C1, F1): each type of communication, any two cases, any two States, handed in by any of them.
/// </summary>
public sealed class BoundWords
{
    private static readonly Dictionary<string, string> Sound = new[] { "communications", "requests" }
        .SelectMany(folder => ExampleFiles.In(folder)).DistinctBy(example => example.Name).ToDictionary(example => example.Name, example => example.Body.ToJsonString(), StringComparer.Ordinal);

    private static readonly string[] Examples = [.. ExampleFiles.In("communications").Select(example => example.Name).Where(name => !Type(name).OpensCase)];
    private static readonly string Request = ExampleFiles.In("requests")[0].Name;
    private static readonly string[] States = ["NL", "SG", "KE", "BE", "PT"];

    private static readonly Gen<StateCode> AnyState = Gen.Int[0, States.Length - 1].Select(place => StateCode.Parse(States[place]));
    private static readonly Gen<CaseId> AnyCase = Gen.Select(AnyState, Gen.Int[0, 20]).Select((state, number) => CaseId.From(state, $"2026/{number}"));

    [Fact]
    public void A_word_about_a_case_is_taken_in_that_case_from_its_sender_and_nowhere_else()
    {
        int taken = 0, refused = 0;
        Gen.Select(Gen.Int[0, Examples.Length - 1], AnyCase, AnyCase, AnyState, AnyState).Sample(
            (example, signedFor, handedInFor, signedBy, handedInBy) =>
            {
                byte[] body = Body(Examples[example], said =>
                {
                    said["caseId"] = signedFor.ToString();
                    said["from"] = signedBy.ToString();
                });
                var said = JsonEdge.Read<Communication>(body);
                Assert.Empty(said.Failures);

                var (handed, problem) = Handing.About(handedInFor, SenderOf(handedInBy), said.Value!, body, "as signed");

                bool belongs = signedFor == handedInFor && signedBy == handedInBy;
                Interlocked.Increment(ref belongs ? ref taken : ref refused);
                Assert.Equal(belongs, handed is not null);
                Assert.Equal(belongs ? null : Codes.NotAuthentic, problem?.Code);
                Assert.Equal(belongs ? handedInFor : (CaseId?)null, handed?.CaseId);
            },
            iter: 4_000);

        Assert.NotEqual(0, taken);
        Assert.NotEqual(0, refused);
    }

    [Fact]
    public void What_opens_a_case_opens_one_of_the_State_that_signed_it_and_is_taken_about_no_case_that_is_there() =>
        Gen.Select(Gen.Bool, AnyState, AnyState, Gen.Int[0, 20], AnyCase).Sample(
            (isCall, signedBy, handedInBy, number, other) =>
            {
                byte[] body = isCall
                    ? Body("register-oral-request", said => said["from"] = signedBy.ToString())
                    : Body(Request, said =>
                    {
                        said["from"] = signedBy.ToString();
                        said["reference"] = $"2026/{number}";
                    });
                var said = JsonEdge.ReadOpening(body);
                Assert.Empty(said.Failures);

                var (handed, problem) = Handing.Opening(SenderOf(handedInBy), said.Value!, body, "as signed");

                Assert.Equal(signedBy == handedInBy, handed is not null);
                Assert.Equal(signedBy == handedInBy ? null : Codes.NotAuthentic, problem?.Code);
                Assert.True(handed is null || handed.CaseId.IsOf(signedBy));
                Assert.Null(Handing.About(other, SenderOf(signedBy), said.Value!, body, "as signed").Handed);
            },
            iter: 1_000);

    [Fact]
    public void A_signature_is_its_State_s_and_its_body_s_alone()
    {
        SigningParty[] parties = [.. States.Select(state => new SigningParty(state, "central", "key-1"))];
        var register = new KeyDirectory([.. parties.Select(party => party.Key())]);
        byte[][] bodies = [.. Enumerable.Range(0, 4).Select(number => Body(Examples[number], said => said["id"] = $"{number}"))];
        int sound = 0;
        Gen.Select(Gen.Int[0, parties.Length - 1], Gen.Int[0, parties.Length - 1], Gen.Int[0, 3], Gen.Int[0, 3]).Sample(
            (signer, expected, signedBody, shownBody) =>
            {
                string jws = parties[signer].Sign(bodies[signedBody]);

                var verified = SignatureVerifier.Verify(bodies[shownBody], jws, register, parties[expected].Signatory, SigningParty.Now);

                Assert.Equal(signer == expected && signedBody == shownBody, verified.IsSound);
                Interlocked.Add(ref sound, verified.IsSound ? 1 : 0);
            },
            iter: 400);

        Assert.NotEqual(0, sound);
    }

    private static CommunicationType Type(string name) => CommunicationTypes.All.Single(type => type.Name == name);

    private static Sender SenderOf(StateCode state) => new(state, AuthorityId.Parse("central"), "officer");

    private static byte[] Body(string example, Action<JsonObject> change)
    {
        var said = JsonNode.Parse(Sound[example])!.AsObject();
        change(said);
        return JsonSerializer.SerializeToUtf8Bytes(said);
    }
}
