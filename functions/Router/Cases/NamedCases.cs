using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Cases;

/// <summary>
/// Reads cases on whose word something is given out, twice: as they stand in their ledgers, which an audit can show, and as they will stand once what was
/// accepted is taken, so that a denial counts from its receipt on. Only what both allow may be given.
/// </summary>
public sealed class NamedCases(CaseStore cases, CaseAhead ahead)
{
    /// <param name="reader">Whose cases they are: one of other States is left out, and no more is read of it than of one that is not there.</param>
    /// <param name="named">By id.</param>
    /// <param name="at">The instant to look from (UTC).</param>
    /// <param name="register">The parties as they stand now.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    /// <exception cref="Azure.RequestFailedException">A case cannot be read: nothing is to be given.</exception>
    public async Task<NamedReading> ReadAsync(StateCode reader, IEnumerable<CaseId> named, DateTimeOffset at, RegisterView register, CancellationToken cancellationToken)
    {
        var stored = new List<LinkedCase>();
        var coming = new List<LinkedCase>();
        var restsOn = new List<RestsOn>();
        foreach (var id in named.Distinct())
        {
            var (snapshot, waiting) = await cases.ReadWithWaitingAsync(id, cancellationToken);
            if (snapshot is null || (snapshot.Case.Requesting != reader && snapshot.Case.Requested != reader)
                || await ahead.OfAsync(snapshot.Case, waiting, at, register, cancellationToken) is not { } next)
            {
                continue;
            }

            stored.Add(LinkedCase.Of(snapshot.Case));
            coming.Add(LinkedCase.Of(next));
            restsOn.Add(new RestsOn(id, snapshot.Entries, snapshot.Head));
        }

        return new(new LinkedCases(stored), new LinkedCases(coming), restsOn);
    }
}
