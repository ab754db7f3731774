using RequestRouter.Convention.Model.Communications.Decisions;

namespace RequestRouter.Convention.Tests.Corrections;

/// <summary>Where a term is the law, the text's own words stand.</summary>
public class ModelWords
{
    [Fact]
    public void The_characteristics_are_those_of_the_text() => // 37(15), 40(22)
        Assert.Equal(
            [Characteristic.Sex, Characteristic.Race, Characteristic.Language, Characteristic.Religion, Characteristic.Nationality, Characteristic.EthnicOrigin, Characteristic.PoliticalOpinions],
            Enum.GetValues<Characteristic>());

    [Fact]
    public void An_essential_interest_is_named_as_the_text_names_it() => // 40(21)(b)
        Assert.Equal(["Sovereignty", "Security", "OrdrePublic", "Other"], Enum.GetNames<Interest>());
}
