namespace RequestRouter.Local.Client;

/// <summary>Finds the key of another State in the register and verifies what that State signed.</summary>
internal static class NationalKeys
{
    /// <param name="reader">Whose system asks.</param>
    /// <param name="signer">The State that is said to have signed.</param>
    public static async Task<bool> VerifyAsync(
        NationalSystem reader, string signer, ReceivedCommunication received, CancellationToken cancellationToken)
    {
        var party = (await reader.ReadPartyAsync(signer, cancellationToken)).Body;
        var keyId = DetachedSignature.KeyId(received.Signature);
        var keys = party?["authorities"]?.AsArray().SelectMany(authority => authority!["keys"]!.AsArray());
        return keys?.FirstOrDefault(key => key!["keyId"]!.GetValue<string>() == keyId)?["jwk"] is { } jwk
            && DetachedSignature.Verifies(received.Body, received.Signature, jwk);
    }
}
