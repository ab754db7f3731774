namespace RequestRouter.Convention.Articles.Article2;

/// <summary>An emergency is a significant and imminent risk to the life or safety of a natural person, 2(o).</summary>
internal static class EmergencyRule
{
    [Provision(A2_o)]
    public static IEnumerable<Failure> Check(RequestContent content)
    {
        if (content.Emergency is not { } claimed)
            yield break;
        if (claimed.Risk is not (EmergencyRisk.Life or EmergencyRisk.Safety))
            yield return new Failure("/content/emergency/risk", Codes.NotEmergency, A2_o, "Only a risk to a person's life or safety makes an emergency; send the request without this claim.");
        if (Wording.Missing(claimed.Significance))
            yield return new Failure("/content/emergency/significance", Codes.NotEmergency, A2_o, "Say why the risk is significant.");
        if (Wording.Missing(claimed.Imminence))
            yield return new Failure("/content/emergency/imminence", Codes.NotEmergency, A2_o, "Say why the risk is imminent.");
    }
}
