namespace RequestRouter.Convention.Model.Content;

/// <summary>As travel documents state it.</summary>
public enum Sex
{
    Female,
    Male,
    Unspecified,
}
