using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>Door 2: the only maker of readers, and a reader is always made for a person.</summary>
public sealed class RoomReaders(IDbContextFactory<EscalationDb> contexts, PeopleDirectory people, ClockShelf clocks, TimeProvider clock)
{
    public RoomReader For(PersonId person) => new(contexts, people, clocks, clock, person);
}
