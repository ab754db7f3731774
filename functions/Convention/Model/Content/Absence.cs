namespace RequestRouter.Convention.Model.Content;

/// <summary>Why a particular is not given: 40(15)(e) asks for it where possible and appropriate.</summary>
public enum Absence
{
    NotKnown,
    NotAppropriate,
}
