using EscalationRoom.Data.Clocks;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Mapping;

/// <summary>When offices are open, version by version.</summary>
internal static class CalendarMapping
{
    public static void Map(ModelBuilder builder) => builder.Entity<CalendarsRow>(calendars =>
    {
        calendars.ToTable("Calendars");
        calendars.HasKey(it => it.Version);
        calendars.Property(it => it.Version).ValueGeneratedNever();
        calendars.Property(it => it.Note).HasMaxLength(400);
    });
}
