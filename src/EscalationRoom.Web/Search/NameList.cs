using System.Globalization;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Search;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Web.Search;

/// <summary>The rooms one person may enter and the people they may know of, to be found by name alone.</summary>
public sealed class NameList(IReadOnlyList<RoomSummary> rooms, IReadOnlyCollection<Person> people, bool isForStaff, bool isWhole = true)
{
    public static readonly NameList Empty = new([], [], isForStaff: false);

    /// <summary>The newest rooms. Staff may know everybody; a contact whoever answers for their rooms.</summary>
    public static async Task<NameList> LoadAsync(RoomReader reader, PeopleDirectory people, Person me, CancellationToken cancellation)
    {
        var newest = await reader.RoomsAsync(new RoomFilter(), null, cancellation);
        var known = me.IsStaff ? people.All : [.. newest.Rooms.Select(it => people.Find(it.Owner)).OfType<Person>().Distinct()];
        return new NameList(newest.Rooms, known, me.IsStaff, newest.End is null);
    }

    /// <summary>With the rooms of these names that lie further back, where the newest do not fill the list.</summary>
    public async Task<NameList> WithOlderAsync(RoomReader reader, SearchWords words, int most, CancellationToken cancellation)
    {
        if (isWhole || words.IsEmpty || Rooms(words, most).Count == most)
        {
            return this;
        }

        var named = await reader.RoomsAsync(new RoomFilter(Named: words), cancellation);
        return new NameList([.. rooms, .. named.ExceptBy(rooms.Select(it => it.Key), it => it.Key)], people, isForStaff, isWhole);
    }

    /// <summary>Without words the rooms with the newest activity.</summary>
    public IReadOnlyList<RoomSummary> Rooms(SearchWords words, int most) =>
        [.. rooms.Where(it => words.Fit($"{it.Key} {it.Title} {it.ClientName}")).Take(most)];

    public IReadOnlyList<Person> People(SearchWords words, int most) => words.IsEmpty
        ? []
        : [.. people.Where(it => it.IsActive && it.Role is not Role.System && Fits(words, it)).OrderBy(it => it.Name, StringComparer.Ordinal).Take(most)];

    /// <summary>Names are found without their accents, too.</summary>
    private bool Fits(SearchWords words, Person person)
    {
        var name = isForStaff ? $"{person.Name} {person.Title} {person.Handle}" : person.Name;
        return words.Terms.All(it => CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, it, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
    }
}
