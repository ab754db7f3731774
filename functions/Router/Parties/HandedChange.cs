using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>A change of a register at the door: its shape is sound; whether it is signed and may be made is still to be seen.</summary>
/// <param name="Sender">The State's registrar.</param>
/// <param name="Body">The exact bytes.</param>
/// <param name="Signature">The header <c>X-JWS-Signature</c>; null where there is none.</param>
public sealed record HandedChange(Sender Sender, IRegisterChange Said, byte[] Body, string? Signature)
{
    /// <summary>What the State tells the operator in a ceremony.</summary>
    public Digest Fingerprint { get; } = Digest.Of(Body);

    /// <summary>Whether it is to take effect by a ceremony and not by a key that stands.</summary>
    public bool ByCeremony => Said is PartyChange { ByCeremony: true };
}
