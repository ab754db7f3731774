namespace RequestRouter.Convention.Model.Cases;

/// <summary>Who says something, or is told: the States of a case by their part in it.</summary>
public enum Side
{
    Requesting,
    Requested,

    /// <summary>Both of them, or either.</summary>
    Both,
}
