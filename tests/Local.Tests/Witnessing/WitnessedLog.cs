using System.Security.Cryptography;
using System.Text;
using RequestRouter.Local.Keys;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.Security;

namespace RequestRouter.Local.Tests.Witnessing;

/// <summary>A log that a test grows and forks as it likes, with the key that signs its heads.</summary>
internal sealed class WitnessedLog(RouterSigner signer, string origin = WitnessedLog.Origin)
{
    public const string Origin = "requestrouter.test/ledgers";

    private readonly List<byte[]> leaves = [];

    public VerifierKey Key => VerifierKey.OfLog(origin, RouterKey.Of(signer.PublicKey, null));

    public static RouterSigner NewSigner()
    {
        using var key = SigningKey.New("router");
        return new(new SigningSettings(key.Pem, key.Id));
    }

    /// <summary>The same entries, signed by the same key, from where another may go on otherwise.</summary>
    public WitnessedLog Fork()
    {
        var fork = new WitnessedLog(signer, origin);
        fork.leaves.AddRange(leaves);
        return fork;
    }

    public WitnessedLog Add(params string[] entries)
    {
        leaves.AddRange(entries.Select(entry => SHA256.HashData([0, .. Encoding.UTF8.GetBytes(entry)])));
        return this;
    }

    public string Note(int? size = null) => new Checkpoint(origin, size ?? leaves.Count, Root(leaves[..(size ?? leaves.Count)])).SignWith(signer);

    /// <summary>What asks a witness that has seen the first <paramref name="old"/> entries for a cosignature.</summary>
    public string Ask(int old, int? size = null) => new AddCheckpoint(old, Proof(old, leaves[..(size ?? leaves.Count)]), Note(size)).ToText();

    /// <summary>RFC 9162, section 2.1.1.</summary>
    private static byte[] Root(List<byte[]> of) => of.Count switch
    {
        0 => SHA256.HashData([]),
        1 => of[0],
        _ => SHA256.HashData([1, .. Root(of[..Split(of.Count)]), .. Root(of[Split(of.Count)..])]),
    };

    /// <summary>RFC 9162, section 2.1.4.1.</summary>
    private static List<byte[]> Proof(int first, List<byte[]> of, bool isWhole = true)
    {
        if (first == 0 || first > of.Count || (first == of.Count && isWhole))
        {
            return [];
        }

        if (first == of.Count)
        {
            return [Root(of)];
        }

        int split = Split(of.Count);
        return first <= split ? [.. Proof(first, of[..split], isWhole), Root(of[split..])] : [.. Proof(first - split, of[split..], isWhole: false), Root(of[..split])];
    }

    private static int Split(int count) => 1 << (int)Math.Floor(Math.Log2(count - 1));
}
