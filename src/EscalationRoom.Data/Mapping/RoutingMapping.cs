using EscalationRoom.Data.Routing;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Mapping;

/// <summary>The rules that find an owner, and who can be asked now.</summary>
internal static class RoutingMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<RoutingTableRow>(table =>
        {
            table.ToTable("RoutingTables");
            table.HasKey(it => it.Version);
            table.Property(it => it.Version).ValueGeneratedNever();
            table.Property(it => it.Note).HasMaxLength(400);
        });
        builder.Entity<Availability>(availability =>
        {
            availability.ToTable("Availability");
            availability.HasKey(it => it.Person);
            availability.Property(it => it.Person).ValueGeneratedNever();
            availability.Property(it => it.Conflicts).HasMaxLength(1_000);
            availability.HasOne<Person>().WithMany().HasForeignKey(it => it.Person).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<CalendarFeed>(feed =>
        {
            feed.ToTable("CalendarFeeds");
            feed.HasKey(it => it.Person);
            feed.Property(it => it.Person).ValueGeneratedNever();
            feed.Property(it => it.Address).HasMaxLength(CalendarFeed.LongestAddress);
            feed.Property(it => it.Tag).HasMaxLength(200);
            feed.Property(it => it.Problem).HasMaxLength(400);
            feed.HasIndex(it => it.DueAt);
            feed.HasOne<Person>().WithMany().HasForeignKey(it => it.Person).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<BusyTime>(busy =>
        {
            busy.ToTable("BusyTimes");
            busy.HasKey(it => it.Id);
            busy.Property(it => it.Id).ValueGeneratedNever();
            busy.HasIndex(it => new { it.Person, it.Until });
            busy.HasOne<Person>().WithMany().HasForeignKey(it => it.Person).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
