import ArgumentParser
import ExplorerApp

extension TLSDemand: ExpressibleByArgument {}
