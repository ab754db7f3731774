using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;
using RequestRouter.Router.Door;
using RequestRouter.Router.Json;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Tests.Security;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>
/// A certificate that is revoked at the very moment at which its key is entered is never taken for a sound one: the list that comes between the check and the
/// write, the entry that comes while a list is read, and the list that comes while a ceremony waits (E4).
/// </summary>
public sealed class RevokedMeanwhileTests : IAsyncLifetime
{
    private static readonly ExampleState Netherlands = ExampleStates.Netherlands;
    private static readonly StateCode State = StateCode.Parse("NL");
    private static readonly byte[] Sound = [0x5A, 0x01];
    private static readonly byte[] Revoked = [0x5A, 0x02];

    private readonly RouterParts router = new();
    private readonly TestAuthority authority = TestAuthority.Elliptic();
    private readonly SigningKey added = SigningKey.New("nl-ca-2");
    private CountedStorage storage = null!;
    private RegisterDoor door = null!;
    private RevocationDoor lists = null!;
    private KeyCeremony ceremony = null!;
    private PartyStore parties = null!;

    /// <summary>Names the certificate of the key that is to be added.</summary>
    private byte[] list = [];

    public async Task InitializeAsync()
    {
        await router.InitializeAsync();
        storage = await CountedStorage.StartAsync(router.StorageConnection);
        var clients = new StorageClients(new StorageSettings(storage.ConnectionString, null, null));
        var bodies = new BodyStore(clients);
        parties = new PartyStore(clients);
        lists = new RevocationDoor(parties, bodies, router.Clock, NullLogger<RevocationDoor>.Instance);
        ceremony = new KeyCeremony(parties, lists, bodies, router.Publisher, router.Clock, NullLogger<KeyCeremony>.Instance);
        door = new RegisterDoor(parties, ceremony, lists, bodies, new Rejections(router.Signer, router.Clock), new PagingSettings(false), router.Clock, NullLogger<RegisterDoor>.Instance);
        list = authority.List(7, router.Clock.Now, (Revoked, router.Clock.Now.AddDays(-1)));
        using var first = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await router.EnterAsync(Netherlands, entry => Add(entry, "nl-ca-1", authority.Issue(Sound, "nl-ca-1", first)));
    }

    public async Task DisposeAsync()
    {
        added.Dispose();
        await storage.DisposeAsync();
        await router.DisposeAsync();
    }

    [Fact]
    public async Task A_list_between_the_check_of_a_certificate_and_the_write_of_its_entry_is_heeded()
    {
        var change = await ChangeAsync(isCeremony: false);
        bool came = false;
        storage.Before = async call =>
        {
            // The body is kept after all is checked, right before the entry is written.
            if (!came && call.StartsWith("PUT", StringComparison.Ordinal) && call.Contains(change.Fingerprint.ToString(), StringComparison.Ordinal))
            {
                came = true;
                Assert.Null((await HandInAsync()).Problem);
            }
        };

        var answer = await door.EnterAsync(change, default);

        Assert.True(came);
        var refused = Assert.IsType<ChangeAnswer.Refused>(answer);
        Assert.Contains("x5c", Assert.Single(refused.Problem.Failures!).Pointer, StringComparison.Ordinal);
        Assert.DoesNotContain((await parties.ReadNowAsync(default)).KeysOf(State), key => key.KeyId == added.Id);
    }

    [Fact]
    public async Task A_key_that_is_entered_while_a_list_is_read_is_revoked_by_it()
    {
        var change = await ChangeAsync(isCeremony: false);
        bool came = false;
        storage.Before = async call =>
        {
            if (!came && call.StartsWith("PUT", StringComparison.Ordinal) && call.Contains(Digest.Of(list).ToString(), StringComparison.Ordinal))
            {
                came = true;
                Assert.IsType<ChangeAnswer.InEffect>(await door.EnterAsync(change, default));
            }
        };

        var (row, problem) = await HandInAsync();

        Assert.True(came);
        Assert.Null(problem);
        Assert.Contains(row!.Revoked, key => key.KeyId == added.Id);
        Assert.NotNull((await parties.ReadNowAsync(default)).KeysOf(State).Single(key => key.KeyId == added.Id).RevokedAt);
    }

    [Fact]
    public async Task A_list_that_comes_while_a_ceremony_waits_is_heeded_when_it_is_confirmed()
    {
        var change = await ChangeAsync(isCeremony: true);
        Assert.IsType<ChangeAnswer.Waits>(await door.EnterAsync(change, default));
        Assert.Null((await HandInAsync()).Problem);
        router.Clock.Now += KeyCeremony.RecoveryWait;

        var answer = await ceremony.ConfirmAsync(State, change.Fingerprint, "operator", default);

        Assert.Contains("x5c", Assert.Single(Assert.IsType<ChangeAnswer.Refused>(answer).Problem.Failures!).Pointer, StringComparison.Ordinal);
    }

    private Task<(RevocationListRow? Row, Router.Problems.Problem? Problem)> HandInAsync() =>
        lists.EnterAsync(State, new PushedRevocationList(Convert.ToBase64String(list)), default);

    /// <summary>The entry that stands and the key whose certificate the authority revokes, signed by the key that stands or, in a ceremony, by the new one.</summary>
    private async Task<HandedChange> ChangeAsync(bool isCeremony)
    {
        var register = await parties.ReadNowAsync(default);
        var entry = JsonSerializer.SerializeToNode(register.Find(State)!.Entry, RouterJson.Options)!.AsObject();
        using var ofAdded = ECDsa.Create();
        ofAdded.ImportFromPem(added.Pem);
        Add(entry, added.Id, authority.Issue(Revoked, added.Id, ofAdded));
        byte[] body = RegisterChanges.OfEntry(Netherlands, entry, register.FindLast(State)!.Hash.ToString(), router.Keys, router.Clock, isCeremony, [added]);
        using var standing = Netherlands.KeyOf(Netherlands.CentralAuthority, router.Keys);
        var said = JsonEdge.Read<PartyChange>(body);
        Assert.Empty(said.Failures);
        return new(RouterParts.SenderOf(Netherlands), said.Value!, body, Jws.Detached(isCeremony ? added : standing, body, router.Clock.Now));
    }

    private static void Add(JsonObject entry, string keyId, Router.Security.Jwk jwk) => entry["authorities"]![0]!["keys"]!.AsArray().Add(new JsonObject
    {
        ["keyId"] = keyId,
        ["jwk"] = JsonSerializer.SerializeToNode(jwk, RouterJson.Options),
        ["validFrom"] = "2020-01-01T00:00:00Z",
        ["validTo"] = "2027-06-01T00:00:00Z",
    });
}
