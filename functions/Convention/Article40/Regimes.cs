namespace RequestRouter.Convention.Article40;

/// <summary>Whose paragraphs 8 to 31 a case runs under, fixed when it is received.</summary>
internal static class Regimes
{
    [Provision("40(7)")]
    public static LegalRegime Of(Register register, StateCode one, StateCode other, DateTimeOffset at) =>
        register.Between(one, other, TreatyScope.MutualAssistance, at) is not { } treaty ? new LegalRegime(RegimeKind.Convention)
        : register.Agreed(AgreementKind.ApplyConvention, one, other, at) ? new LegalRegime(RegimeKind.AgreedConvention, treaty.Id)
        : new LegalRegime(RegimeKind.Treaty, treaty.Id);
}
