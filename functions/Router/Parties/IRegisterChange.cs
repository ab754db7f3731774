namespace RequestRouter.Router.Parties;

/// <summary>What every change of a register states in the bytes that are signed, so that it can take effect in one place only.</summary>
public interface IRegisterChange
{
    /// <summary>The State whose register is changed.</summary>
    StateCode State { get; }

    /// <summary>The hash of the last change in that State's register ledger; null before the first.</summary>
    Digest? After { get; }

    /// <summary>Why, in the State's own words; every State reads it.</summary>
    string Reason { get; }
}
