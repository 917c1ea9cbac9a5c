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

    /// <summary>Counts a page while its browser is connected: one that was closed or reloaded without a word is kept a while and counts no more.</summary>
    /// <returns>Nothing when this person has too many open already; else what to dispose when the page goes.</returns>
    public IDisposable? Enter(Person person, CircuitConnection connection)
    {
        if (Add(person.Id, 1) <= MostFor(person))
        {
            return new OpenPage(this, person.Id, connection);
        }

        Add(person.Id, -1);
        return null;
    }

    /// <summary>Everybody with a page open on this node.</summary>
    public IReadOnlyCollection<PersonId> People => (IReadOnlyCollection<PersonId>)_open.Keys;

    private int Add(PersonId person, int pages)
    {
        var open = _open.AddOrUpdate(person, pages, (_, before) => before + pages);
        if (open <= 0)
        {
            _open.TryRemove(new KeyValuePair<PersonId, int>(person, open));
        }

        return open;
    }

    private sealed class OpenPage : IDisposable
    {
        private readonly OpenPages _pages;
        private readonly PersonId _person;
        private readonly IDisposable[] _watches;
        private int _counted = 1;

        public OpenPage(OpenPages pages, PersonId person, CircuitConnection connection)
        {
            (_pages, _person) = (pages, person);
            _watches = [connection.OnLost(() => Count(0)), connection.OnFound(() => Count(1))];
        }

        public void Dispose()
        {
            foreach (var watch in _watches)
            {
                watch.Dispose();
            }

            Count(0);
        }

        /// <summary>Who comes back is counted and never turned away: their page is there already.</summary>
        private void Count(int now) => _pages.Add(_person, now - Interlocked.Exchange(ref _counted, now));
    }
}
