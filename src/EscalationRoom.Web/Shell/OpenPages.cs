using System.Collections.Concurrent;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Web.Shell;

/// <summary>How many live pages each person has open on this node: every one of them costs memory here.</summary>
public sealed class OpenPages
{
    public const int MostOfStaff = 8;
    public const int MostOfContacts = 3;

    private readonly ConcurrentDictionary<PersonId, int> _open = new();

    public static int MostFor(Person person) => person.IsStaff ? MostOfStaff : MostOfContacts;

    /// <returns>Nothing when this person has too many open already; else what to dispose when the page goes.</returns>
    public IDisposable? Enter(Person person)
    {
        var open = _open.AddOrUpdate(person.Id, 1, (_, before) => before + 1);
        var leaving = new Leaving(this, person.Id);
        if (open <= MostFor(person))
        {
            return leaving;
        }

        leaving.Dispose();
        return null;
    }

    private void Leave(PersonId person)
    {
        if (_open.AddOrUpdate(person, 0, (_, before) => before - 1) <= 0)
        {
            _open.TryRemove(new KeyValuePair<PersonId, int>(person, 0));
        }
    }

    private sealed class Leaving(OpenPages pages, PersonId person) : IDisposable
    {
        private int _isGone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
            {
                pages.Leave(person);
            }
        }
    }
}
