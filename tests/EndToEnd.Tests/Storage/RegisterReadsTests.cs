using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.States;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Storage;

/// <summary>The register is read as it stood at one moment, and a read that a change overtook is kept for nobody (C10).</summary>
public sealed class RegisterReadsTests(RouterParts router) : IClassFixture<RouterParts>
{
    private static readonly StateCode Kenya = StateCode.Parse("KE");

    [Fact]
    public async Task A_read_in_the_middle_of_a_change_is_kept_for_nobody_after_it()
    {
        await using var storage = await CountedStorage.StartAsync(router.StorageConnection);
        var parties = new PartyStore(new StorageClients(new StorageSettings(storage.ConnectionString, null, null)));
        int before = (await parties.ReadAsync(default)).Find(Kenya)!.Number;
        bool read = false;
        storage.Before = async call =>
        {
            if (!read && call.Contains("$batch", StringComparison.Ordinal))
            {
                read = true;
                Assert.Equal(before, (await parties.ReadNowAsync(default)).Find(Kenya)!.Number);
            }
        };

        Assert.True(await parties.TryWriteAsync(Change(await parties.ReadNowAsync(default), 100), default));

        Assert.True(read);
        Assert.Equal(before + 1, (await parties.ReadAsync(default)).Find(Kenya)!.Number);
    }

    [Fact]
    public async Task What_is_read_beside_many_changes_is_of_one_moment()
    {
        var written = WriteAsync(40);
        var numbers = new HashSet<int>();
        while (!written.IsCompleted)
        {
            var register = await router.Parties.ReadNowAsync(default);
            var (entry, last) = (register.Find(Kenya)!, register.FindLast(Kenya)!);
            Assert.Equal((last.Change.Version, last.Change.At), (entry.Number, entry.Since));
            Assert.True(entry.Number == 1 || entry.Entry.Name == $"Kenya {entry.Number}", entry.Entry.Name);
            numbers.Add(entry.Number);
        }

        await written;
        Assert.True(numbers.Count > 3, $"{numbers.Count} versions were seen");
    }

    /// <summary>Entries that grow beyond 64 KiB and shrink again, one after the other.</summary>
    private async Task WriteAsync(int count)
    {
        for (int written = 0; written < count; written++)
        {
            Assert.True(await router.Parties.TryWriteAsync(Change(await router.Parties.ReadNowAsync(default), written % 2 == 0 ? 90_000 : 10), default));
        }
    }

    private ChangeToWrite Change(RegisterView register, int length)
    {
        var entry = RegisterEntry.Of(ExampleStates.Kenya, router.Keys);
        entry["name"] = $"Kenya {register.Find(Kenya)!.Number + 1}";
        entry["authorities"]![0]!["contact"] = new string('x', length);
        var said = new PartyChange { State = Kenya, Reason = "a test", Entry = entry.Deserialize<PartyRegistration>(RouterJson.Options)! };
        var sender = RouterParts.SenderOf(ExampleStates.Kenya);
        return NextChange.Of(said, Digest.Of(entry.Bytes()), "as signed", sender.Authority, "its key", NamedPerson.Of(sender.Name), register, router.Clock.Now);
    }
}
